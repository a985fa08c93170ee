import { serviceDescription } from '@groundwork/api';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

/**
 * The types of our client, generated from the description of the service. Problems are left out: every refusal comes as one
 * error, whatever was asked. So is what an address does not take, which the generator writes down as never.
 */
export async function serviceTypes(): Promise<string> {
  const description = structuredClone(serviceDescription()) as OpenAPI3;
  for (const methods of Object.values(description.paths ?? {})) {
    for (const operation of Object.values(methods as Readonly<Record<string, { responses: object }>>))
      operation.responses = Object.fromEntries(
        Object.entries(operation.responses).filter(([status]) => Number(status) < 300),
      );
  }
  // What has a default may be left out of a request.
  const types = astToString(await openapiTypescript(description, { defaultNonNullable: false }));
  return `// Written by \`npm run client\` from the description of the service, and held against it by a test.
${types.replaceAll(/^ *\w+\?: never;\n/gm, '')}`;
}
