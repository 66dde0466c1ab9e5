import { problemSchema } from '../problem.ts';

/** How each of the tools refuses, for the OpenAPI document. */
export const refusal = {
  description: 'Refused, with a code for programs and the reason in words.',
  content: { 'application/problem+json': { schema: problemSchema } },
};
