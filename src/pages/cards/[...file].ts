import { filledText, workedOut } from '#comparison';
import { cardAddress } from '#data/card-address.ts';
import { stateIn } from '#data/comparison-schema.ts';
import { chapters, comparisons, datasetOf, plainPages } from '#data/site.ts';
import { comparisonCard, figureCard } from '#figures/cards.ts';
import { described } from '#figures/described.ts';
import type { Card } from '#figures/drawing/card.ts';
import { cardPng } from '#figures/files.ts';
import type { APIContext } from 'astro';

/** How the card of a page is made. */
type Make = () => Promise<Card>;

/** The preview card of every page: `/cards/guide/cost.png`. */
export async function getStaticPaths() {
  const plain = (await plainPages()).map(({ path, title, description }): [string, Make] => {
    if (path === '/chart/') return [path, chartCard];
    // The home page is called like the site; its description begins with its question.
    const [question = '', more = ''] = description.split(/(?<=\?) (.*)/);
    const words = path === '/' ? { title: question, text: more } : { title, text: description };
    return [path, async () => ({ room: '', ...words })];
  });
  const guide = (await chapters()).map(({ id, data: { title, answer } }): [string, Make] => [
    `/guide/${id}/`,
    async () => ({ room: 'Guide', title, text: answer }),
  ]);
  const answers = (await comparisons()).map(({ id, data }): [string, Make] => [
    `/compare/${id}/`,
    async () => {
      const state = stateIn(data.link);
      const defaults = await datasetOf(state.dataset);
      const known = workedOut(state, defaults);
      return comparisonCard(filledText(data.question, known, defaults), known);
    },
  ]);
  return [...plain, ...guide, ...answers].map(([path, make]) => ({
    params: { file: cardAddress(path).slice('/cards/'.length) },
    props: { make },
  }));
}

export async function GET({ props }: APIContext<{ make: Make }>): Promise<Response> {
  return new Response(await cardPng(await props.make()));
}

async function chartCard(): Promise<Card> {
  return figureCard('Chart', await described('engagement'));
}
