import { expect, it } from 'vitest';
import { siteMapText } from '../../src/data/site-map-text.ts';

it('siteMapText gives a heading, a summary, notes, and a list of links a group', () => {
  const text = siteMapText({
    ...{ name: 'Us', about: 'A guide.', notes: ['Mind the year.'] },
    groups: [
      {
        title: 'Guide',
        pages: [
          { title: 'Cost [new]', address: 'https://example.com/', about: 'What\n it costs.' },
        ],
      },
    ],
  });
  expect(text).toBe(
    '# Us\n\n> A guide.\n\nMind the year.\n\n## Guide\n\n- [Cost \\[new\\]](https://example.com/): What it costs.\n',
  );
});
