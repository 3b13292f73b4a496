import { caps } from '#share';

const perGroup = Math.floor(caps.partners / caps.groups);

/**
 * The fragment of the largest comparison a link can hold: as many plans, groups and partners as fit,
 * every group of another size, within money and hours.
 */
export const largestLink = `#v=2&budget=1e9&time=10000${Array.from(
  { length: caps.mixes },
  (_, mix) => {
    const groups = Array.from({ length: caps.groups }, (__, group) => {
      const rest = group === 0 ? caps.partners % caps.groups : 0;
      return `~${perGroup + rest}x${1000 * (mix + 1) + 137 * group}:fee`;
    });
    return `&mix=Plan+${mix + 1}${groups.join('')}`;
  },
).join('')}`;
