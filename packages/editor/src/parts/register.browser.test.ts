import { expect, it, vi } from 'vitest';
import { register } from './register.ts';
import { version } from '../version.ts';

const mark = Symbol.for('lunzhi.version');

const listen = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);

it('lets the first stay when the same version comes by two paths, without a word', () => {
  const warn = listen();
  const [First, Second] = [class extends HTMLElement {}, class extends HTMLElement {}];
  register('x-twice', First);
  register('x-twice', Second);
  expect(customElements.get('x-twice')).toBe(First);
  expect(warn).not.toHaveBeenCalled();
});

it('lets a host put an element of its own in the place of one, without a word', () => {
  const warn = listen();
  class Own extends HTMLElement {}
  customElements.define('x-own', class extends Own {});
  register('x-own', Own);
  expect(warn).not.toHaveBeenCalled();
});

it('says once of another version that it is there, and which', () => {
  const warn = listen();
  for (const name of ['x-older', 'x-older-too'])
    customElements.define(name, Object.assign(class extends HTMLElement {}, { [mark]: '0.0.9' }));
  register('x-older', class extends HTMLElement {});
  register('x-older-too', class extends HTMLElement {});
  expect(warn).toHaveBeenCalledTimes(1);
  const [said] = warn.mock.calls[0]!;
  expect(said).toContain('<x-older>');
  expect(said).toContain('0.0.9');
  expect(said).toContain(version);
});

it('says so of an element that is nobody’s', () => {
  const warn = listen();
  customElements.define('x-foreign', class extends HTMLElement {});
  register('x-foreign', class extends HTMLElement {});
  expect(warn.mock.calls[0]![0]).toContain('another package');
});
