/** One page of each type, by its name. */
export const pageTypes = {
  home: '/',
  guide: '/guide/',
  chapter: '/guide/micro-vs-macro/',
  glossary: '/guide/glossary/',
  answers: '/compare/',
  answer: '/compare/300-dollars/',
  chart: '/chart/',
  calculator: '/calculator/',
  search: '/search/',
  data: '/data/',
  text: '/accessibility/',
  frame: '/embed/engagement/',
  missing: '/no-such-page/',
} as const;
