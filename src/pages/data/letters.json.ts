import { readFaces } from '#data/letters.ts';

/** The outlines of our typefaces, for pictures of an answer: `/data/letters.json`. */
export function GET(): Response {
  return Response.json(readFaces(new URL(`file://${process.cwd()}/`)));
}
