import type { CDPSession, Page } from 'playwright-core';

/** What a page keeps of a walk through it. */
interface Walk {
  readonly stops: Element[];
  readonly faults: string[];
  /** Whether the focus has come back to the first stop. */
  isRound: boolean;
}
type Walked = typeof window & { walk: Walk };

/**
 * Presses Tab from the top of a page until the focus leaves it, or has come to as many stops as given.
 * Gives what was wrong at a stop: no ring, out of the window, covered; or the focus was lost between.
 */
export async function walk(page: Page, most: number): Promise<readonly string[]> {
  await page.evaluate(() => {
    const global = window as Walked;
    const current: Walk = { stops: [], faults: [], isRound: false };
    global.walk = current;
    const { stops, faults } = current;
    let isAway = false;
    const faultOf = (on: Element): string | null => {
      const shown = on instanceof HTMLInputElement ? [on, ...(on.labels ?? [])] : [on];
      const isRinged = [...shown, ...on.querySelectorAll('.plate')].some((element) => {
        const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(element);
        // A handle in a picture has a thicker line around its plate.
        if (element.matches('.plate')) return parseFloat(strokeWidth) >= 4;
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1.5;
      });
      if (!isRinged) return 'no ring';
      const boxes = shown.flatMap((element) => [...element.getClientRects()]);
      const inside = boxes.filter(
        ({ top, bottom, width }) => bottom > 0 && top < innerHeight && width > 1,
      );
      if (inside.length === 0) return 'out of the window';
      const isSeen = inside.some((box) =>
        [0.1, 0.5, 0.9].some((part) => {
          const y = Math.min(Math.max(box.top + box.height * part, 1), innerHeight - 1);
          const top = document.elementFromPoint(box.left + box.width / 2, y);
          return shown.some((element) => element.contains(top) || top?.contains(element));
        }),
      );
      return isSeen ? null : 'covered';
    };
    // By the next press the page has been scrolled to what has the focus.
    document.addEventListener(
      'keydown',
      () => {
        const { activeElement: on } = document;
        if (on === null || on === document.body) {
          isAway = true;
          return;
        }
        current.isRound ||= on === stops[0];
        if (current.isRound) return;
        if (isAway && stops.length > 0) faults.push(`lost after stop ${stops.length}`);
        isAway = false;
        const fault = faultOf(on);
        if (fault !== null) faults.push(`${fault}: ${on.outerHTML.slice(0, 120)}`);
        stops.push(on);
      },
      { capture: true },
    );
    // The next Tab goes on from where the focus was last.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const isRound =
      presses % 5 === 4 && (await page.evaluate(() => (window as Walked).walk.isRound));
    if (isRound) break;
  }
  return page.evaluate(() => {
    const { faults, isRound } = (window as Walked).walk;
    return isRound ? faults : [...faults, 'no end'];
  });
}

/** Role and name of each stop of the walk, in order, as the browser tells them to other programs. */
export async function stopsOf(session: CDPSession): Promise<readonly string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const words = new Map(
    nodes.map(({ backendDOMNodeId, role, name }) => [
      backendDOMNodeId,
      `${String(role?.value)} “${String(name?.value ?? '')
        .trim()
        .replaceAll(/\s+/g, ' ')}”`,
    ]),
  );
  const { result } = await session.send('Runtime.evaluate', { expression: 'walk.stops' });
  const { result: stops } = await session.send('Runtime.getProperties', {
    objectId: result.objectId!,
    ownProperties: true,
  });
  const found: string[] = [];
  for (const { name: index, value } of stops) {
    if (!/^\d+$/.test(index) || value?.objectId === undefined) continue;
    const { node } = await session.send('DOM.describeNode', { objectId: value.objectId });
    const { attributes = [] } = node;
    const name = attributes[attributes.indexOf('aria-label') + 1];
    // A slider may be written anew once it has been left: it is then called as it was.
    const isSlider = attributes[attributes.indexOf('type') + 1] === 'range';
    const was = isSlider ? `slider “${name}”` : 'nothing';
    found.push(words.get(node.backendNodeId) ?? was);
  }
  return found;
}
