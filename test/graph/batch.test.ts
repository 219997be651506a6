import { describe, expect, it } from 'vitest';
import type { GraphRequest } from '../../src/graph/request.ts';
import { batched, type Call, itemsOf, type Reaction, refusal, scene } from './script.ts';

const busy = {
  status: 429,
  headers: { 'Retry-After': '3.5' },
  body: { error: { code: 'TooManyRequests', message: '' } },
};

function reads(count: number): GraphRequest[] {
  return Array.from({ length: count }, (_, index) => ({ method: 'GET', path: `/users/${index}` }));
}

function assign(user: string): GraphRequest {
  return { method: 'POST', path: `/users/${user}/assignLicense`, body: { addLicenses: [], removeLicenses: [user] } };
}

/** Answers each item with its own address. */
function echo(call: Call): Reaction {
  return batched(call, ({ url }) => ({ status: 200, body: { url } }));
}

describe('a batch', () => {
  it('sends method, address, headers and body of every item', async () => {
    const { graph, calls } = scene(echo);
    await graph.batch([
      { method: 'GET', path: '/users?$count=true', headers: { ConsistencyLevel: 'eventual' } },
      assign('ada'),
    ]);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'POST', path: '/$batch' });
    expect(calls[0]?.body).toEqual({
      requests: [
        { id: '1', method: 'GET', url: '/users?$count=true', headers: { ConsistencyLevel: 'eventual' } },
        {
          id: '2',
          method: 'POST',
          url: '/users/ada/assignLicense',
          headers: { 'Content-Type': 'application/json' },
          body: { addLicenses: [], removeLicenses: ['ada'] },
        },
      ],
    });
  });

  it('of nothing asks nothing', async () => {
    const { graph, calls } = scene([]);
    await expect(graph.batch([])).resolves.toEqual([]);
    expect(calls).toHaveLength(0);
  });

  it('is cut into twenties, fully parallel, and answered in the order asked', async () => {
    const { graph, calls } = scene((call) => {
      const answer = batched(call, ({ url }) => ({ status: 200, body: url }));
      answer.body.responses.reverse();
      return answer;
    });
    const answers = await graph.batch(reads(45));
    expect(calls.map((call) => itemsOf(call).length)).toEqual([20, 20, 5]);
    expect(calls.flatMap(itemsOf).some((item) => 'dependsOn' in item)).toBe(false);
    expect(answers.map(({ body }) => body)).toEqual(reads(45).map(({ path }) => path));
  });

  it('gives every item its own status and error', async () => {
    const { graph } = scene((call) =>
      batched(call, ({ id }) =>
        id === '2'
          ? { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'not there' } } }
          : { status: 200, headers: { 'request-id': `r-${id}` }, body: {} },
      ),
    );
    const [first, second, third] = await graph.batch(reads(3));
    expect(first).toMatchObject({ status: 200, error: null, requestId: 'r-1' });
    expect(second).toMatchObject({ status: 404, error: { code: 'Request_ResourceNotFound', message: 'not there' } });
    expect(third).toMatchObject({ status: 200, error: null });
  });

  it('repeats only the items that were turned away, after the longest wait that any asks for', async () => {
    let round = 0;
    const { graph, calls, waits } = scene((call) => {
      round++;
      return batched(call, ({ id, url }) => {
        if (round === 1 && id === '2') return busy;
        if (round === 1 && id === '4') return { ...busy, headers: { 'retry-after': '1' } };
        return { status: 200, body: url };
      });
    });
    const answers = await graph.batch(reads(5));
    expect(waits).toEqual([3500]);
    expect(calls.map((call) => itemsOf(call).map(({ url }) => url))).toEqual([
      ['/users/0', '/users/1', '/users/2', '/users/3', '/users/4'],
      ['/users/1', '/users/3'],
    ]);
    expect(answers.map(({ body }) => body)).toEqual(['/users/0', '/users/1', '/users/2', '/users/3', '/users/4']);
  });

  it('gives up on an item after the retries and keeps the others', async () => {
    const { graph, calls } = scene(
      (call) => batched(call, ({ url }) => (url === '/users/1' ? busy : { status: 200, body: url })),
      { retries: 2 },
    );
    const answers = await graph.batch(reads(3));
    expect(calls.map((call) => itemsOf(call).length)).toEqual([3, 1, 1]);
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 200]);
    expect(answers[1]?.error).toMatchObject({ code: 'TooManyRequests', retryAfter: 3.5 });
  });

  it('reads its items from an answer of 424 as well', async () => {
    let round = 0;
    const { graph, calls } = scene((call) => {
      round++;
      const answer = batched(call, ({ id, url }) => (round === 1 && id === '1' ? busy : { status: 200, body: url }));
      return round === 1 ? { ...answer, status: 424 } : answer;
    });
    const answers = await graph.batch(reads(2));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(itemsOf(calls[1]).map(({ url }) => url)).toEqual(['/users/0']);
  });

  it.each([
    ['throttled', refusal(429, 'TooManyRequests', '', { 'Retry-After': '4' }), 4000],
    ['unavailable', refusal(503, 'x', ''), 500],
    ['disconnected', { breaks: 'ECONNRESET' }, 500],
    ['without responses', { body: {} }, 500],
  ])('is repeated whole when it was %s', async (_, reaction, waited) => {
    let round = 0;
    const { graph, calls, waits } = scene((call) => (round++ === 0 ? reaction : echo(call)));
    const answers = await graph.batch(reads(3));
    expect(calls.map((call) => itemsOf(call).length)).toEqual([3, 3]);
    expect(waits).toEqual([waited]);
    expect(answers.every(({ error }) => error === null)).toBe(true);
  });

  it('repeats an item that was forgotten', async () => {
    let round = 0;
    const { graph, calls } = scene((call) => {
      const answer = batched(call, ({ url }) => ({ status: 200, body: url }));
      if (round++ === 0) answer.body.responses.shift();
      return answer;
    });
    const answers = await graph.batch(reads(3));
    expect(answers.map(({ body }) => body)).toEqual(['/users/0', '/users/1', '/users/2']);
    expect(itemsOf(calls[1]).map(({ url }) => url)).toEqual(['/users/0']);
  });

  it("gives the whole batch's refusal to each item", async () => {
    const { graph } = scene([refusal(401, 'InvalidAuthenticationToken', 'Access token has expired.')]);
    const answers = await graph.batch(reads(2));
    expect(answers.map(({ error }) => error?.code)).toEqual([
      'InvalidAuthenticationToken',
      'InvalidAuthenticationToken',
    ]);
  });
});

describe('writes in a batch', () => {
  it('never concern one user twice', async () => {
    const { graph, calls } = scene([]);
    const racing: GraphRequest[] = [
      assign('ada'),
      { method: 'PATCH', path: '/users/ADA', body: { usageLocation: 'NL' } },
    ];
    await expect(graph.batch(racing)).rejects.toThrow(TypeError);
    await expect(graph.batch([assign('ada'), ...reads(30), assign('ada')])).rejects.toThrow('/users/ada');
    expect(calls).toHaveLength(0);
  });

  it('may stand beside reads of the same user', async () => {
    const { graph } = scene(echo);
    const answers = await graph.batch([assign('ada'), { method: 'GET', path: '/users/ada' }, assign('bram')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('are left open, not repeated, when the answer is lost; reads beside them are repeated', async () => {
    let round = 0;
    const { graph, calls } = scene((call) => (round++ === 0 ? { breaks: 'ECONNRESET' } : echo(call)));
    const [ada, read, bram] = await graph.batch([assign('ada'), { method: 'GET', path: '/users/ada' }, assign('bram')]);
    expect(ada).toMatchObject({ status: 0, error: { code: 'networkError', ambiguous: true } });
    expect(bram?.error?.ambiguous).toBe(true);
    expect(read).toMatchObject({ status: 200, error: null });
    expect(itemsOf(calls[1]).map(({ method }) => method)).toEqual(['GET']);
  });

  it('are repeated when they were turned away, and left open when their gateway gave up', async () => {
    let round = 0;
    const { graph, calls } = scene((call) => {
      round++;
      return batched(call, ({ url }) => {
        if (round > 1) return { status: 200, body: url };
        return url.includes('ada') ? busy : { status: 504 };
      });
    });
    const [ada, bram] = await graph.batch([assign('ada'), assign('bram')]);
    expect(ada).toMatchObject({ status: 200, error: null });
    expect(bram).toMatchObject({ status: 504, error: { ambiguous: true } });
    expect(itemsOf(calls[1]).map(({ url }) => url)).toEqual(['/users/ada/assignLicense']);
  });

  it('slow down when an item says that the quota runs out', async () => {
    const headers = { 'x-ms-throttle-limit-percentage': '1' };
    const { graph, waits } = scene((call) => batched(call, () => ({ status: 200, headers })));
    await graph.batch([assign('ada')]);
    await graph.batch([assign('ada')]);
    expect(waits).toEqual([30_050]);
  });
});
