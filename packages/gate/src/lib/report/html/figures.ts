import { html, type Html } from './html.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** `12,345` */
export function count(value: number): string {
  return whole.format(value);
}

/** A share as per cent; where one digit would say 0 or 100 there are two, and only 1 is 100 %. The space does not break. */
export function percent(share: number): string {
  const value = share * 100;
  if (share === 0 || share === 1) return `${value}\u00a0%`;
  if (value < 0.01) return 'under 0.01\u00a0%';
  if (value > 99.99) return 'over 99.99\u00a0%';
  return `${value.toFixed(value < 0.1 || value > 99.9 ? 2 : 1)}\u00a0%`;
}

/** A share from 0 to 1 as a bar; with an interval, its width is shown as a line on it. */
export function bar(share: number, interval?: { readonly low: number; readonly high: number }): Html {
  const at = (value: number): string => (Math.min(1, Math.max(0, value)) * 100).toFixed(2);
  const line =
    interval === undefined ? undefined : html`<i style="left:${at(interval.low)}%;width:${at(interval.high - interval.low)}%"></i>`;
  return html`<span class="bar" role="img" aria-label="${percent(share)}"><b style="width:${at(share)}%"></b>${line}</span>`;
}
