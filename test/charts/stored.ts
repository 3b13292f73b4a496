import { expect } from 'vitest';

/**
 * Compares a picture with the one that was last looked at, a tag a line and without what the framework
 * adds. Accept a new one, once looked at, by `npm run unit -- test/charts -u`.
 */
export async function expectAsStored(name: string, html: string): Promise<void> {
  const plain = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ ?\bsvelte-[a-z0-9]{4,}/g, '')
    .replace(/ class=""/g, '')
    .replace(/>\s*</g, '>\n<');
  await expect(`${plain.trim()}\n`).toMatchFileSnapshot(`stored/${name}.txt`);
}
