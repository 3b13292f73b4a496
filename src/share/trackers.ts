/** What mail programs, shops and networks hang on links to count clicks; none of it is ours. */
const trackers = new Set([
  ...['fbclid', 'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'msclkid', 'yclid', 'twclid'],
  ...['ttclid', 'li_fat_id', 'rdt_cid', 'epik', 'sccid', 'sc_cid', 'scclickid', 'srsltid'],
  ...['igsh', 'igshid', 'mibextid', 'mc_cid', 'mc_eid', 'mkt_tok', 'vero_id', 'vero_conv', '__s'],
  ...['_ga', '_gl', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', '_kx', '_ke'],
  ...[
    'oly_anon_id',
    'oly_enc_id',
    's_cid',
    'wickedid',
    'ref',
    'ref_src',
    'ref_url',
    'e',
    's',
    'si',
  ],
]);

/** Whether a key was added by somebody who counts clicks, so that nobody need hear of it. */
export function isTracker(key: string): boolean {
  const name = key.toLowerCase();
  return trackers.has(name) || /^(?:utm|hsa|pk|mtm|matomo|piwik|ga|_branch)_/.test(name);
}
