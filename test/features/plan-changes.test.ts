import { describe, expect, it } from 'vitest';
import { canSpendAll, spendAll } from '../../src/features/calculator/plan-changes.ts';
import { decode, type State } from '../../src/share/index.ts';
import { readDefaults } from '../data/read-defaults.ts';
