import { z } from 'zod';
import { appRole } from '../../src/requests-api/caller.ts';
import { errorAnswer, requestAnswer, requestBody } from '../../src/requests-api/request-schema.ts';

/** docs/requests-api.json: `node test/requests-api/openapi.ts > docs/requests-api.json` writes it anew. */
export function openApi(): unknown {
  const error = (description: string) => ({ description, content: json({ $ref: '#/components/schemas/Error' }) });
  const answer = (description: string) => ({ description, content: json({ $ref: '#/components/schemas/Request' }) });
  const refused = {
    401: error('No valid token'),
    403: error('This application may not file requests, or the requester may not ask for this'),
    429: error('Too many calls in a minute'),
    503: error('Microsoft 365 or its keys cannot be reached: again after Retry-After'),
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'License Desk: requests of ticket systems',
      version: '1',
      description: `Files requests for license changes in the name of people who may ask. Every request needs the approval of somebody else. The caller is an application with the app role ${appRole}.`,
    },
    paths: {
      '/api/requests': {
        post: {
          summary: 'Files a request and sends it for approval',
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              description: 'The same key twice is one request.',
              schema: { type: 'string', minLength: 1, maxLength: 200 },
            },
          ],
          requestBody: { required: true, content: json({ $ref: '#/components/schemas/NewRequest' }) },
          responses: {
            201: answer('Filed'),
            200: answer('Filed before under this key'),
            400: error('The body or the key cannot be read'),
            ...refused,
            413: error('The body is too large'),
            415: error('Not JSON'),
            422: error('Understood, and not possible; or the key stands for another request'),
          },
        },
      },
      '/api/requests/{id}': {
        get: {
          summary: 'Where a request stands; of the application that filed it only',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
          responses: { 200: answer('As it stands'), ...refused, 404: error('No such request of this application') },
        },
      },
    },
    webhooks: {
      status: {
        post: {
          summary: 'The status of a request has changed; signed as Standard Webhooks has it',
          parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
            ...{ name, in: 'header', required: true, schema: { type: 'string' } },
          })),
          requestBody: {
            required: true,
            content: json({
              type: 'object',
              properties: { type: { const: 'request.status' }, request: { $ref: '#/components/schemas/Request' } },
              required: ['type', 'request'],
            }),
          },
          responses: { 200: { description: 'Heard; anything but 2xx is sent again' } },
        },
      },
    },
    security: [{ entra: [] }],
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        NewRequest: schemaOf(requestBody, 'input'),
        Request: schemaOf(requestAnswer, 'output'),
        Error: schemaOf(errorAnswer, 'output'),
      },
    },
  };
}

function json(schema: object) {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

if (import.meta.main) console.log(JSON.stringify(openApi(), null, 2));
