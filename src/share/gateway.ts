import { decode, isShared } from './decode.ts';
import type { State } from './state.ts';

export type Reading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'state';
      readonly state: State;
      readonly problems: readonly string[];
      readonly seal: 'whole' | 'missing' | 'broken';
      readonly notes: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly string[] };

export function readFragment(fragment: string): Reading {
  if (!isShared(fragment)) return { kind: 'none' };
  return { kind: 'state', ...decode(fragment), seal: 'missing', notes: [] };
}
