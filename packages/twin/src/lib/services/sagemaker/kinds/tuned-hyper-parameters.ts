import type { Call, Members } from '../../../operation.ts';
import { draw } from '../kit/draw.ts';
import { listed, text } from '../kit/members.ts';

/** One value for each range, drawn evenly (evenly in the logarithm where the scale is logarithmic): the twin's tuning searches at random. */
export function drawHyperParameters(call: Call, ranges: Members): Readonly<Record<string, string>> {
  const integers = listed(ranges, 'IntegerParameterRanges').map((range) => [text(range, 'Name'), String(Math.round(between(call, range)))]);
  const continuous = listed(ranges, 'ContinuousParameterRanges').map((range) => [text(range, 'Name'), String(between(call, range))]);
  const categories = listed(ranges, 'CategoricalParameterRanges').map((range) => {
    const values = range['Values'] as readonly string[];
    return [text(range, 'Name'), values[Math.floor(draw(call) * values.length)] ?? ''];
  });
  return Object.fromEntries([...integers, ...continuous, ...categories]) as Readonly<Record<string, string>>;
}

function between(call: Call, range: Members): number {
  const low = Number(range['MinValue']);
  const high = Number(range['MaxValue']);
  if (range['ScalingType'] === 'Logarithmic' && low > 0) return Math.exp(Math.log(low) + draw(call) * (Math.log(high) - Math.log(low)));
  return low + draw(call) * (high - low);
}
