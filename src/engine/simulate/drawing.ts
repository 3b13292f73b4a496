import type { Business, EstimatesOf, Group } from '../model/types.ts';
import { drawerOf } from './drawer.ts';
import { inputDraws } from './input-draws.ts';
import type { GroupInput, InputDraws } from './input-draws.ts';
import type { KnownNumbers } from './known-numbers.ts';
import { hashBlock, streams } from './random.ts';
import type { Block } from './random.ts';
import { readFactors, readUniforms } from './read-words.ts';

/** What all mixes share in every sample of a block, one value a sample. */
export interface CommonColumns extends Readonly<Record<EstimatesOf<Business>, Float64Array>> {
  /** Campaign luck, mean 1. */
  readonly luck: Float64Array;
  /** Probability at which the count of orders is read. */
  readonly orderChance: Float64Array;
}

/** The drawn inputs of the average partner of a group, one value a sample of a block. */
export interface GroupColumns extends Readonly<
  Record<Exclude<GroupInput, 'reachRate' | 'views'>, Float64Array>
> {
  /** Usual views, or else the reach rate. */
  readonly shown: Float64Array;
}

/** The columns everything else is computed from. Each block overwrites the one before. */
export interface Drawing {
  readonly common: CommonColumns;
  /** In the order of the groups given. */
  readonly groups: readonly GroupColumns[];
  readonly inputs: InputDraws;
  /** Fills the columns for a block. */
  drawBlock(block: Block): void;
}

/**
 * Draws what is not known of a shop and of groups, and the luck of a campaign. Depends on nothing but
 * the estimates and the block.
 * @param most the most samples of a block
 * @param known what was drawn before
 */
export function drawingOf(
  business: Business,
  groups: readonly Group[],
  most: number,
  known?: KnownNumbers,
): Drawing {
  const inputs = inputDraws(business, groups);
  const columns = new Map([...inputs.draws].map(([name]) => [name, new Float64Array(most)]));
  const luck = new Float64Array(most);
  const orderChance = new Float64Array(most);
  const words = new Uint32Array(4 * most);
  const draw = drawerOf(most, known);
  const shop = (name: EstimatesOf<Business>) => columns.get(name)!;
  return {
    common: {
      orderValue: shop('orderValue'),
      conversionRate: shop('conversionRate'),
      untrackedOrders: shop('untrackedOrders'),
      overlap: shop('overlap'),
      luck,
      orderChance,
    },
    groups: inputs.names.map((names) => groupColumns(names, columns)),
    inputs,
    drawBlock(block) {
      for (const [name, input] of inputs.draws) draw(input, block, columns.get(name)!);
      hashBlock(block, streams.common, 0, words);
      readFactors(words, 0, business.campaignSpread, block.count, luck);
      readUniforms(words, 1, block.count, orderChance);
    },
  };
}

function groupColumns(
  names: ReadonlyMap<GroupInput, string>,
  columns: ReadonlyMap<string, Float64Array>,
): GroupColumns {
  const column = (name: GroupInput) => columns.get(names.get(name)!)!;
  return {
    realFollowers: column('realFollowers'),
    shown: column(names.has('views') ? 'views' : 'reachRate'),
    engagementRate: column('engagementRate'),
    clickRate: column('clickRate'),
    postingProbability: column('postingProbability'),
    fee: column('fee'),
  };
}
