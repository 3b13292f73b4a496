import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exampleOf } from '#comparison';
import type { Source } from '#data/schemas.ts';
import { comparisonCard, figureCard } from '#figures/cards.ts';
import { type Card, cardSize, composedCard } from '#figures/drawing/card.ts';
import { engagement } from '#figures/engagement.ts';
import { cardPng } from '#figures/files.ts';
import { setting } from '../charts/picture/faces.ts';
import { content as published, newestSet } from '../data/real-content.ts';

const glyph = { svg: '<svg viewBox="0 0 32 32"/>', width: 32, height: 32 };
const means = { glyph, rules: [], setting };
const words: Card = { room: 'Guide', title: 'What it costs', text: 'Less than you fear.' };
/** The texts of a card, in lines as they stand. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)">(.*?)<\/text>/g)].map(
    ([, x, y, size, inside = '']) => ({
      ...{ x: Number(x), y: Number(y), size: Number(size) },
      text: inside.replace(/<[^>]*>/g, ''),
    }),
  );
const long = (times: number): Card => ({
  ...words,
  text: 'A sentence of some length. '.repeat(times),
});

describe('composedCard', () => {
  it('says where it is from, its title and its text', () => {
    const said = linesOf(composedCard(words, means)).map(({ text }) => text);
    expect(said).toEqual(['Partner Mix · Guide', 'What it costs', 'Less than you fear.']);
  });

  it('sets longer texts smaller, and nothing of them below the card', () => {
    const [short, full] = [words, long(18)].map((card) => linesOf(composedCard(card, means)));
    expect(full?.at(1)?.size).toBeLessThan(short?.at(1)?.size ?? 0);
    for (const { y, size } of full ?? []) expect(y + 0.3 * size).toBeLessThan(cardSize.height - 30);
  });

  it('refuses what would be too small to read', () => {
    expect(() => composedCard(long(60), means)).toThrow(/What it costs.*too long/);
  });

  it('gives a picture below at least two fifths of its height, within its edges', () => {
    const below = (width: number) => ({ svg: '<svg viewBox="0 0 1 1"/>', width, height: 400 });
    const svg = composedCard({ ...long(11), below }, means);
    const [, y, width, height] =
      /<svg x="60" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" viewBox="0 0 1 1"/.exec(svg) ??
      [];
    expect(Number(height)).toBeGreaterThan(0.39 * cardSize.height);
    expect(Number(y) + Number(height)).toBeLessThanOrEqual(cardSize.height - 40);
    expect(Number(width)).toBeLessThanOrEqual(cardSize.width - 120);
  });
});

describe('comparisonCard', () => {
  it('gives question, answer and twenty campaigns of each plan', () => {
    const known = exampleOf(newestSet);
    const card = comparisonCard('Ten or one?', known);
    expect(card.title).toBe('Ten or one?');
    expect(card.text).toMatch(/\.$/);
    const { svg } = card.below?.(1080, setting) ?? { svg: '' };
    expect(svg.match(/class="shared-outline"/g)?.length).toBeGreaterThan(40);
  });
});

describe('cardPng', () => {
  const sources = new Map((published.sources as Source[]).map((source) => [source.id, source]));
  const content = { data: newestSet, sources };
  it.each([
    ['of words', words],
    ['of a chart', figureCard('Chart', engagement(content))],
    ['of a question', comparisonCard('Ten or one?', exampleOf(newestSet))],
  ])('%s has the size that pages ask for and weighs little', async (_, card) => {
    const png = await cardPng(card);
    const { width, height } = await sharp(png).metadata();
    expect({ width, height }).toEqual(cardSize);
    expect(png.length).toBeLessThan(150_000);
  });
});
