import {
  figureText,
  limitText,
  type Row,
  type Table,
  type Verdict,
  verdictOf,
} from './findings.ts';
import type { Kept } from './kept.ts';

/** A part as the page shows it; without `kept` where it was never measured here. */
export interface Shown {
  readonly title: string;
  readonly name: string;
  readonly kept?: Kept | undefined;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A time to the minute. */
const minute = (date: string): string => `${date.slice(0, 16).replace('T', ' ')} UTC`;

const marks: Readonly<Record<Verdict, string>> = {
  holds: '✓ holds',
  fails: '✗ fails',
  'no limit': '–',
  'not measured': '? not measured',
};

/** The report as a page of its own, without scripts and without other files; `edition` is the present commit. */
export function pageOf(parts: readonly Shown[], edition: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Partner Mix: figures</title>
<style>${style}</style>
</head>
<body>
<h1>Partner Mix: figures</h1>
${summary(parts, edition)}
${parts.map((part) => section(part, edition)).join('\n')}
</body>
</html>
`;
}

function summary(parts: readonly Shown[], edition: string): string {
  const rows = parts.flatMap(({ kept }) => kept?.findings.rows ?? []);
  const count = (wanted: Verdict): number => rows.filter((row) => verdictOf(row) === wanted).length;
  const never = parts.filter(({ kept }) => kept === undefined).length;
  const failing = rows.filter((row) => verdictOf(row) === 'fails');
  const list = failing.map(
    (row) =>
      `<li>${escaped(`${row.what}: ${figureText(row)} ${row.unit}, ${limitText(row)}`)}</li>`,
  );
  return `<p>Of the limits that the project sets itself, <strong>${count('holds')} hold and ${count('fails')} fail</strong>.
Figures that could not be measured: ${count('not measured')}; parts never run here: ${never}. Commit ${escaped(edition)}; a + means that files differ from it.</p>
${list.length > 0 ? `<h2>What fails</h2><ul>${list.join('')}</ul>` : ''}`;
}

function section({ title, name, kept }: Shown, edition: string): string {
  if (kept === undefined) {
    return `<h2>${escaped(title)}</h2><p>Never run here: <code>npm run report -- ${escaped(name)}</code>.</p>`;
  }
  const { findings, date, machine, node, browser, seconds } = kept;
  const other = kept.edition === edition ? '' : ', another than the present';
  return `<h2>${escaped(title)}</h2>
<p class="how"><code>npm run report -- ${escaped(name)}</code>, ${escaped(minute(date))}, commit ${escaped(kept.edition + other)}; ${escaped(machine)}; Node ${escaped(node)}, ${escaped(browser)}; took ${seconds.toFixed(0)} s.</p>
<div class="wide"><table>
<thead><tr><th scope="col">What</th><th scope="col">Figure</th><th scope="col">Limit</th><th scope="col">Holds</th></tr></thead>
<tbody>${findings.rows.map(line).join('\n')}</tbody>
</table></div>
${notes(findings.notes ?? [])}
${(findings.tables ?? []).map(details).join('\n')}`;
}

function line(row: Row): string {
  const verdict = verdictOf(row);
  const { what, unit, how, why } = row;
  const reason = why === undefined ? '' : `<br><em class="why">${escaped(why)}</em>`;
  const figure = verdict === 'not measured' ? '–' : `${figureText(row)} ${unit}`;
  return `<tr class="${verdict.replace(' ', '-')}"><th scope="row">${escaped(what)}${reason}<br><small>${escaped(how)}</small></th><td>${escaped(figure)}</td><td>${escaped(limitText(row))}</td><td>${marks[verdict]}</td></tr>`;
}

function notes(all: readonly string[]): string {
  if (all.length === 0) return '';
  const items = all.map((note) => `<li>${escaped(note)}</li>`).join('');
  return `<details open><summary>Findings (${all.length})</summary><ul>${items}</ul></details>`;
}

function details({ caption, heads, lines }: Table): string {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = lines.map(([first = '', ...rest]) => {
    const cells = rest.map((text) => `<td>${escaped(text)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
  });
  return `<details><summary>${escaped(caption)}</summary><div class="wide"><table class="many"><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div></details>`;
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d6d0c4, #46505c); --soft: light-dark(#5c574e, #b3bcc6); --bad: light-dark(#a02a10, #ff9d7a); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 0 auto; padding: 1rem; background: light-dark(#fffdf9, #171d24); color: light-dark(#23211d, #e9edf1); overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
.how, small, .why { color: var(--soft); font-size: 0.875rem; }
.why { color: inherit; white-space: pre-wrap; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.4rem 0.6rem 0.4rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; }
tbody th { font-weight: normal; }
td { font-variant-numeric: tabular-nums; }
.many td, td:nth-child(4) { white-space: nowrap; }
.fails td:last-child, .not-measured td:last-child { color: var(--bad); font-weight: bold; }
summary { padding: 0.5rem 0; cursor: pointer; }
li { margin: 0.25rem 0; }
@media (max-width: 40rem) { th, td { padding-right: 0.4rem; } td:nth-child(4) { white-space: normal; } }
`;
