import { describe, expect, it } from 'vitest';
import { hostingOf } from '../../src/shell/hosting.ts';

describe('hostingOf', () => {
  it('stands at the top of an address that leads nowhere where nothing is said', () => {
    const nowhere = { site: 'https://partner-mix.example', base: '/' };
    expect(hostingOf({})).toEqual(nowhere);
    expect(hostingOf({ SITE_URL: '', BASE_PATH: '' })).toEqual(nowhere);
  });

  it.each([
    ['https://example.com', 'https://example.com'],
    ['https://example.com/', 'https://example.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('takes the host of SITE_URL=%s', (SITE_URL, site) => {
    expect(hostingOf({ SITE_URL }).site).toBe(site);
  });

  it.each(['partner-mix', '/partner-mix', 'partner-mix/', '/partner-mix/'])(
    'takes BASE_PATH=%s with or without its outer slashes',
    (BASE_PATH) => {
      expect(hostingOf({ BASE_PATH }).base).toBe('/partner-mix/');
    },
  );

  it('takes a path of several parts, and one slash for the top', () => {
    expect(hostingOf({ BASE_PATH: 'a.b/~c_d' }).base).toBe('/a.b/~c_d/');
    expect(hostingOf({ BASE_PATH: '/' }).base).toBe('/');
  });

  it.each([
    ['example.com', 'is no address of a site: give scheme and host, as in https://example.com.'],
    ['ftp://example.com', 'is no address of a site'],
    ['https://me.github.io/mix/', 'https://me.github.io, and put the path into BASE_PATH: /mix/.'],
    ['https://example.com/?a=1', 'more than scheme and host: make it https://example.com.'],
    ['https://me:secret@example.com', 'make it https://example.com.'],
  ])('says what is wrong with SITE_URL=%s, and what to do', (SITE_URL, message) => {
    expect(() => hostingOf({ SITE_URL })).toThrow(`SITE_URL is “${SITE_URL}”, `);
    expect(() => hostingOf({ SITE_URL })).toThrow(message);
  });

  it.each([
    ['https://example.com/mix/', 'more than a path: leave scheme, host or drive out'],
    ['C:/Program Files/Git/mix/', 'Some shells on Windows make a folder of a path'],
    ['my shop', 'it may hold letters, digits and the marks - . _ ~, as in /partner-mix/'],
    ['a//b', 'between single slashes'],
    ['../mix', 'between single slashes'],
    ['mix?a=1', 'between single slashes'],
    ['mix#a', 'between single slashes'],
    ['größe', 'between single slashes'],
  ])('says what is wrong with BASE_PATH=%s, and what to do', (BASE_PATH, message) => {
    expect(() => hostingOf({ BASE_PATH })).toThrow(`BASE_PATH is “${BASE_PATH}”`);
    expect(() => hostingOf({ BASE_PATH })).toThrow(message);
  });
});
