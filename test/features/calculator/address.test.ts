import { describe, expect, it } from 'vitest';
import { encode, startState } from '#share';
import { frameAddress, windowAddress } from '../../../src/features/calculator/address.ts';
import { FakeWindow } from './fake-window.ts';

const state = { ...startState, shop: { orderValue: 45 } };
const later = { ...startState, shop: { orderValue: 46 } };
const base = 'https://example.org/calculator/';

/** An address in a fake window, and the kinds and order values of what it told. */
function open(url = base) {
  const window = new FakeWindow(url);
  const address = windowAddress(window.host);
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
    const stop = windowAddress(window.host).listen((reading) => told.push(reading));
    stop();
    window.follow(`#${encode(state)}`);
    expect(told).toEqual([]);
  });
});

describe('frameAddress', () => {
  const framed = 'https://example.org/tool/embed/calculator/';

  it('reads what the fragment carries and never writes one', () => {
    const window = new FakeWindow(`${framed}#${encode(state)}`);
    const address = frameAddress(window.host);
    expect(address.read()).toMatchObject({ kind: 'state', state });
    address.write(later);
    address.replace(later);
    expect(window.length).toBe(1);
    expect(window.url.href).toBe(`${framed}#${encode(state)}`);
  });

  it('links to the whole calculator beside it', () => {
    const { link } = frameAddress(new FakeWindow(framed).host);
    expect(link(later)).toBe(`https://example.org/tool/calculator/#${encode(later)}`);
  });

  it('tells of a comparison that the page around puts in, until nobody listens', () => {
    const window = new FakeWindow(framed);
    const told: unknown[] = [];
    const stop = frameAddress(window.host).listen((reading) => told.push(reading.kind));
    window.follow(`#${encode(state)}`);
    window.follow('#answer');
    stop();
    window.follow(`#${encode(later)}`);
    expect(told).toEqual(['state']);
  });
});
