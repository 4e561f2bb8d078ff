import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemResponse } from '@luutru/contracts';

/** The OpenAPI 3.1 document, drawn from the same decorators that judge the requests. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const described = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Lưu Trú')
    .setDescription('Guest declaration for lodging, clinics and coaches')
    .setVersion('1')
    .addBearerAuth()
    .addGlobalResponse({
      status: 'default',
      description: 'Problem details (RFC 9457)',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
    })
    .build();
  return nullableAs31(
    withDryRun(SwaggerModule.createDocument(app, described, { extraModels: [ProblemResponse] })),
  );
}

const writes = ['post', 'patch', 'delete'] as const;

/** Every write but signing in and out can be rehearsed; the hook that does it is no part of any controller. */
function withDryRun(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    if (path.startsWith('/api/v1/auth/')) continue;
    for (const method of writes) {
      const operation = item[method];
      if (operation) operation.parameters = [...(operation.parameters ?? []), dryRun];
    }
  }
  return document;
}

const dryRun = {
  name: 'dryRun',
  in: 'query' as const,
  required: false,
  schema: { type: 'boolean' as const },
  description: 'true: judged and answered, and nothing is stored',
};

/** OpenAPI 3.1 is JSON Schema, where `nullable` means nothing: null is one more type. Strict objects are said so. */
function nullableAs31<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(nullableAs31) as Value;
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, nullableAs31(inner as unknown)]),
  );
  if (rest['type'] === 'object' && rest['properties'] && rest['additionalProperties'] === undefined) {
    rest['additionalProperties'] = false;
  }
  if (nullable !== true) return rest as Value;
  if (typeof rest['type'] === 'string') return { ...rest, type: [rest['type'], 'null'] } as Value;
  const { description, example, ...reference } = rest;
  return {
    ...(description ? { description } : {}),
    ...(example ? { example } : {}),
    anyOf: [reference, { type: 'null' }],
  } as Value;
}

export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Lưu Trú API',
  });
}
