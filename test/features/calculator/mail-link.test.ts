import { describe, expect, it } from 'vitest';
import { evaluate } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { encode, startState, type State } from '#share';
import { mailLink } from '../../../src/features/calculator/mail-link.ts';
import { tableText } from '../../../src/features/calculator/table-text.ts';
import { newestSet } from '../../data/real-content.ts';

const defaults = defaultsOf(newestSet);
const named = (...names: readonly string[]): State => ({
  ...startState,
  mixes: names.map((name, at) => ({ ...startState.mixes[at % 2]!, name })),
});
const result = evaluate(startState, defaults, 256);
const link = `https://example.org/calculator/#${encode(startState)}`;
const letter = {
  title: 'Partner Mix: A & B',
  verdict: 'A makes 50% more, “surely”.',
  link,
  result,
};

/** What a mail program reads. */
function read(href: string): { readonly subject: string; readonly body: string } {
  const [, subject = '', body = ''] = /^mailto:\?subject=([^&]*)&body=([^&#]*)$/.exec(href) ?? [];
  return { subject: decodeURIComponent(subject), body: decodeURIComponent(body) };
}

describe('mailLink', () => {
  it('says the verdict, what is likely of each plan, and the link, all as they were', () => {
    const { href, hasLink } = mailLink(letter);
    const { subject, body } = read(href);
    const lines = body.split('\r\n');
    expect(subject).toBe('Partner Mix: A & B');
    expect(lines[0]).toBe('A makes 50% more, “surely”.');
    expect(lines).toContain('Likely, Many small / One big:');
    expect(lines.find((line) => line.startsWith('People reached: '))).toMatch(
      /: [\d,]+ \/ [\d,]+$/,
    );
    expect(lines.at(-1)).toBe(link);
    expect(hasLink).toBe(true);
    expect(href).not.toMatch(/[\s"<>\\^`{|}#+]/);
  });

  it('leaves out the table where the mail would get too long, then the link', () => {
    const long = `${link}${'x'.repeat(1000)}`;
    const { body } = read(mailLink({ ...letter, link: long }).href);
    expect(body).not.toContain('People reached');
    expect(body.endsWith(long)).toBe(true);
    const longer = mailLink({ ...letter, link: `${link}${'x'.repeat(2000)}` });
    expect(longer.hasLink).toBe(false);
    expect(read(longer.href).body.split('\r\n')).toEqual([
      letter.verdict,
      '',
      'All numbers are in the file that comes with this email.',
    ]);
  });

  it('stays below 1,900 characters of text, whatever the names', () => {
    for (const sign of ['ک', '🧦', '&', 'A']) {
      for (let times = 0; times <= 40; times += 8) {
        const verdict = sign.repeat(times * 12);
        const { href } = mailLink({ ...letter, verdict, title: sign.repeat(times * 6) });
        expect(/body=(.*)/.exec(href)?.[1]?.length).toBeLessThan(1900);
        expect(/subject=(.*?)&/.exec(href)?.[1]?.length).toBeLessThanOrEqual(300);
      }
    }
  });
});

describe('tableText', () => {
  it('lines up a column for each plan, all as they are printed', () => {
    const lines = tableText(result).split('\n');
    const [head = '', ...rows] = lines.slice(3);
    expect(lines[0]).toContain('8 campaigns in 10');
    expect(lines[1]).toMatch(/^One big: of the campaigns in which they post, \d\d in 100\.$/);
    expect(head).toMatch(/^ +Many small +One big/);
    const start = head.indexOf('Many small');
    expect(rows).toHaveLength(14);
    for (const row of rows) {
      expect(row.slice(start - 2, start), row).toBe('  ');
      expect(row.slice(start), row).toMatch(/^\S/);
      expect(row).not.toMatch(/\s$/);
    }
    expect(rows[0]).toMatch(
      /^People reached +[\d,]+ \([\d,]+ to [\d,]+\) +[\d,]+ \([\d,]+ to [\d,]+\)$/,
    );
    expect(rows.at(-1)).toMatch(/^Nobody posts +0 in 100 +\d in 100$/);
  });

  it('puts plans below each measure where columns would be too wide', () => {
    const names = ['One', 'Two', '🧦', 'Four', 'ده کوچک', 'Six'];
    const text = tableText(evaluate(named(...names), defaults, 64));
    expect(text).toMatch(/^People reached$/m);
    for (const name of names) expect(text).toMatch(new RegExp(`^  ${name}`, 'm'));
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});
