import { describe, expect, it } from 'vitest';
import { frameAddress, windowAddress } from '#controls/address.ts';
import { encode, readFragment, startState } from '#share';
import {
  type ChartCatalog,
  chartStart,
  type ChartState,
  encodeChart,
  readChart,
} from '#share/chart';
import { FakeWindow } from './fake-window.ts';

/** Comparisons write their start too; the chart's leaves nothing in the address. */
const comparisons = { read: readFragment, encode };
const catalog: ChartCatalog = {
  datasets: [{ id: '2026-12', views: ['first', 'second'].map((id) => ({ id, studies: [] })) }],
};
const charts = {
  read: (fragment: string) => readChart(fragment, catalog),
  encode: (chart: ChartState) => encodeChart(chart, catalog),
};
const start = chartStart(catalog);
const second = { ...start, view: 'second' };

const state = { ...startState, shop: { orderValue: 45 } };
const later = { ...startState, shop: { orderValue: 46 } };
const base = 'https://example.org/calculator/';

/** The chart's address in a fake window, and the kinds and views of what it told. */
function openChart(url: string) {
  const window = new FakeWindow(url);
  const address = windowAddress(charts, window.host);
  const told: unknown[] = [];
  address.listen((reading) => told.push(reading.kind === 'state' ? reading.state.view : 'none'));
  return { window, address, told };
}

/** An address in a fake window, and the kinds and order values of what it told. */
function open(url = base) {
  const window = new FakeWindow(url);
  const address = windowAddress(comparisons, window.host);
  const told: unknown[] = [];
  address.listen((reading) => {
    told.push(reading.kind === 'state' ? reading.state.shop.orderValue : reading.kind);
  });
  return { window, address, told };
}

describe('windowAddress', () => {
  it('reads what the fragment carries', () => {
    expect(open(`${base}#${encode(state)}`).address.read()).toMatchObject({ kind: 'state', state });
    expect(open().address.read()).toEqual({ kind: 'none' });
    expect(open(`${base}#mix-0-0-fee`).address.read()).toEqual({ kind: 'none' });
  });

  it('writes an entry of the history for each state, and none for the same one again', () => {
    const { window, address } = open();
    address.write(state);
    address.write(state);
    address.write(later);
    expect(window.length).toBe(3);
    expect(window.url.href).toBe(address.link(later));
  });

  it('replaces without a new entry', () => {
    const { window, address } = open();
    address.write(state);
    address.replace(later);
    expect(window.length).toBe(2);
    expect(window.url.href).toBe(address.link(later));
  });

  it('tells once of Back, of Forward and of a link followed, and not of its own writing', () => {
    const { window, address, told } = open();
    address.write(state);
    address.write(later);
    expect(told).toEqual([]);
    window.go(-1);
    window.go(1);
    window.follow(`#${encode({ ...startState, shop: { orderValue: 47 } })}`);
    expect(told).toEqual([45, 46, 47]);
  });

  it('takes an empty fragment on the way back for the start', () => {
    const { window, address, told } = open();
    address.write(state);
    window.go(-1);
    expect(told).toEqual(['none']);
  });

  it('takes the anchor a page was opened at for the start on the way back', () => {
    const { window, address, told } = open(`${base}#mix-0-0-fee`);
    address.write(state);
    window.go(-1);
    expect(told).toEqual(['none']);
  });

  it('passes over an anchor and puts the comparison back into the address', () => {
    const { window, address, told } = open();
    address.write(state);
    window.follow('#answer');
    expect(told).toEqual([]);
    expect(window.url.href).toBe(address.link(state));
    window.follow('#main');
    window.go(-1);
    expect(told).toEqual([]);
    expect(window.url.href).toBe(address.link(state));
  });

  it('goes on where the browser refuses to write: the link stays right, Back is still heard', () => {
    const { window, address, told } = open();
    address.write(state);
    window.refuses = true;
    expect(() => address.write(later)).not.toThrow();
    expect(() => address.replace(later)).not.toThrow();
    expect(window.refused).toBe(2);
    expect(address.link(later)).toBe(`${base}#${encode(later)}`);
    window.go(-1);
    expect(told).toEqual(['none']);
    window.refuses = false;
    address.write(later);
    expect(window.url.href).toBe(address.link(later));
  });

  it('tells nothing more once it is no longer listened to', () => {
    const window = new FakeWindow();
    const told: unknown[] = [];
    const stop = windowAddress(comparisons, window.host).listen((reading) => told.push(reading));
    stop();
    window.follow(`#${encode(state)}`);
    expect(told).toEqual([]);
  });
});

describe('windowAddress of a start that leaves nothing in the address', () => {
  const page = 'https://example.org/chart/';

  it('links to the page itself, without what followed the reader there', () => {
    const { address } = openChart(`${page}?utm_source=mail`);
    expect(address.link(start)).toBe(page);
    expect(address.link(second)).toBe(`${page}#${encodeChart(second, catalog)}`);
  });

  it('keeps the anchor a page was opened at until something differs, and finds it again', () => {
    const { window, address, told } = openChart(`${page}#reach`);
    address.write(start);
    expect(window.url.hash).toBe('#reach');
    address.write(second);
    address.write(start);
    expect([window.url.href, window.length]).toEqual([page, 3]);
    window.go(-1);
    window.go(-1);
    expect(told).toEqual(['second', 'none']);
    expect(window.url.hash).toBe('#reach');
  });

  it('leaves an anchor that is followed at the start, and comes back to it', () => {
    const { window, address, told } = openChart(page);
    window.follow('#price');
    address.write(second);
    expect(window.length).toBe(3);
    window.go(-1);
    expect(told).toEqual(['none']);
    expect(window.url.hash).toBe('#price');
  });
});

describe('frameAddress', () => {
  const framed = 'https://example.org/tool/embed/calculator/';

  it('reads what the fragment carries and never writes one', () => {
    const window = new FakeWindow(`${framed}#${encode(state)}`);
    const address = frameAddress(comparisons, window.host);
    expect(address.read()).toMatchObject({ kind: 'state', state });
    address.write(later);
    address.replace(later);
    expect(window.length).toBe(1);
    expect(window.url.href).toBe(`${framed}#${encode(state)}`);
  });

  it('links to the whole calculator beside it', () => {
    const { link } = frameAddress(comparisons, new FakeWindow(framed).host);
    expect(link(later)).toBe(`https://example.org/tool/calculator/#${encode(later)}`);
  });

  it('tells of a comparison that the page around puts in, until nobody listens', () => {
    const window = new FakeWindow(framed);
    const told: unknown[] = [];
    const stop = frameAddress(comparisons, window.host).listen((reading) =>
      told.push(reading.kind),
    );
    window.follow(`#${encode(state)}`);
    window.follow('#answer');
    expect(window.url.hash).toBe('#answer');
    window.follow('#');
    stop();
    window.follow(`#${encode(later)}`);
    expect(told).toEqual(['state', 'none']);
  });
});
