import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/features/calculator/file-name.ts';

const day = new Date(2026, 10, 3, 23, 59);

describe('fileName', () => {
  it.each([
    [['Many small', 'One big'], 'partner-mix-many-small-or-one-big-2026-11-03.json'],
    [['Café Zoë', '50 % & more!'], 'partner-mix-cafe-zoe-or-50-more-2026-11-03.json'],
    [['Ten small (2)'], 'partner-mix-ten-small-2-2026-11-03.json'],
    [['../../etc/passwd', 'a:b*c?'], 'partner-mix-etc-passwd-or-a-b-c-2026-11-03.json'],
    [['🧦 socks', '=SUM(A1)'], 'partner-mix-socks-or-sum-a1-2026-11-03.json'],
  ])('names the plans %j in plain letters', (names, expected) => {
    expect(fileName('comparison', names, day)).toBe(expected);
  });

  it.each([[['ده کوچک', 'One big']], [['🧦', 'One big']], [['…']], [['a'.repeat(61)]]])(
    'leaves out the plans %j, of whose names too much would be lost, or which are long',
    (names) => {
      expect(fileName('comparison', names, day)).toBe('partner-mix-2026-11-03.json');
    },
  );

  it('says what else than a whole comparison a file holds', () => {
    expect(fileName('table', ['A', 'B'], day)).toBe('partner-mix-table-a-or-b-2026-11-03.csv');
    expect(fileName('inputs', ['A', 'B'], day)).toBe('partner-mix-inputs-a-or-b-2026-11-03.csv');
  });

  it('holds small letters, digits, hyphens and its ending alone, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (names) => {
        const name = fileName('comparison', names, day);
        expect(name).toMatch(/^partner-mix(?:-[a-z\d]+)*-2026-11-03\.json$/);
        expect(name.length).toBeLessThan(100);
      }),
    );
  });
});
