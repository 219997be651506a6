import { describe, expect, it } from 'vitest';
import { errorOf, GraphError } from '../../src/graph/error.ts';

describe('a GraphError', () => {
  it('reads code, message and request id of what Graph answers', () => {
    const body = { error: { code: 'Request_BadRequest', message: 'No.', innerError: { 'request-id': 'r-2' } } };
    expect(errorOf(400, body, null, null)).toMatchObject({
      status: 400,
      code: 'Request_BadRequest',
      message: 'No.',
      requestId: 'r-2',
      retryAfter: null,
      ambiguous: false,
    });
  });

  it.each([[null], ['text'], [7], [[]], [{ error: 'invalid_grant' }], [{ error: { code: 5, message: null } }]])(
    'is made of the status alone from %j',
    (body) => {
      expect(errorOf(500, body, 'r-1', 3)).toMatchObject({
        status: 500,
        code: 'http500',
        requestId: 'r-1',
        retryAfter: 3,
      });
    },
  );

  it('never repeats a token that an answer quotes', () => {
    const token = 'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJ4In0.c2ln-_x';
    const message = `Token "${token}" is bad, header was Authorization: Bearer opaque-secret`;
    const error = new GraphError({ status: 401, code: 'InvalidAuthenticationToken', message });
    const shown = `${error} ${JSON.stringify(error)} ${error.stack}`;
    expect(shown).not.toContain('eyJ');
    expect(shown).not.toContain('opaque-secret');
    expect(error.message).toContain('is bad');
  });

  it('says in one line what happened, and whether it happened', () => {
    const error = new GraphError({ status: 504, code: 'http504', message: 'late', requestId: 'r-1' });
    expect(String(error)).toBe('GraphError 504 http504: late (request r-1)');
    expect(String(error.asAmbiguous())).toBe('GraphError 504 http504: late (request r-1, outcome unknown)');
    expect(error.asAmbiguous()).toMatchObject({ status: 504, requestId: 'r-1', ambiguous: true });
  });

  it('is kept short', () => {
    const error = new GraphError({ status: 400, code: 'x', message: 'a '.repeat(10_000) });
    expect(error.message.length).toBeLessThanOrEqual(2_000);
  });
});
