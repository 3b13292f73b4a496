import { withBase } from '#base';
import { pageText } from '#data/site.ts';
import { icons } from '#figures/icons.ts';

const paper = '#fbf7ef';

/** What a phone shows that keeps the site among its programs; the address stays in sight. */
export async function GET(): Promise<Response> {
  const { title, description } = await pageText('home');
  const iconOf = (name: keyof typeof icons, purpose: 'any' | 'maskable') => ({
    ...{ src: withBase(`/${name}.png`), type: 'image/png', purpose },
    sizes: `${icons[name].side}x${icons[name].side}`,
  });
  const manifest = {
    ...{
      name: title,
      short_name: title,
      description,
      lang: 'en',
      id: withBase('/'),
      start_url: withBase('/'),
      scope: withBase('/'),
    },
    ...{ display: 'minimal-ui', background_color: paper, theme_color: paper },
    icons: [
      iconOf('icon-192', 'any'),
      iconOf('icon-512', 'any'),
      iconOf('icon-maskable-512', 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest));
}
