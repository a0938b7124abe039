import { noParams } from '../document/schema-parts.ts';
import { dateWords } from '../locale/dates.ts';
import { FREE } from '../problem/problem.ts';
import { type Violation, defineConstraint } from './constraint.ts';

/**
 * A leader written into the document for a place holds one. Costs one per pin whose leader holds no place of its date
 * and type; which of them is all the same.
 */
export const pinned = defineConstraint({
  id: 'pinned',
  levels: ['hard'],
  params: noParams,
  defaults: [{ params: {} }],
  isMandatory: true,
  title: { 'zh-CN': '锁定', en: 'Pins' },
  asks: {
    'zh-CN': '方案中写定的值班照写定的排',
    en: 'duties written into the document stand',
  },
  costs: {
    'zh-CN': '每项没有照排的锁定记1',
    en: '1 per pin that is not kept',
  },

  forbids(_rule, { pins, fixedHolder, typeOfShift, firstShiftOfDay }) {
    // where as many leaders are still to come as places are free, the places are theirs
    const awaited = new Map<number, Set<number>>();
    for (const { day, type } of pins) {
      const free: number[] = [];
      const holders = new Set<number>();
      for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++) {
        if (typeOfShift[shift] !== type) continue;
        if (fixedHolder[shift] === FREE) free.push(shift);
        else holders.add(fixedHolder[shift]!);
      }
      const theirs = pins.filter((pin) => pin.day === day && pin.type === type && !holders.has(pin.leader));
      const leaders = new Set(theirs.map(({ leader }) => leader));
      if (leaders.size >= free.length) for (const shift of free) awaited.set(shift, leaders);
    }
    return (shift, leader) => {
      const leaders = awaited.get(shift);
      return leaders && !leaders.has(leader) ? 'blocked' : undefined;
    };
  },

  bind(_rule, { pins, fixedHolder, shiftCount, dayOfShift, typeOfShift, firstShiftOfDay }) {
    const placesOf = ({ day, type }: { day: number; type: number }): number[] => {
      const places: number[] = [];
      for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++)
        if (typeOfShift[shift] === type) places.push(shift);
      return places;
    };

    return {
      violations(assignment) {
        const violations: Violation[] = [];
        for (const pin of pins) {
          const places = placesOf(pin);
          if (!places.some((shift) => assignment[shift] === pin.leader))
            violations.push({ cost: 1, shifts: places, leaders: [pin.leader], facts: {} });
        }
        return violations;
      },

      track(assignment) {
        // pinsOfShift: flat lists, those of shift s at first[s] … first[s + 1] − 1
        const first = new Int32Array(shiftCount + 1);
        const pinsOfShift: number[] = [];
        for (let shift = 0; shift < shiftCount; shift++) {
          pins.forEach(({ day, type }, pin) => {
            if (day === dayOfShift[shift] && type === typeOfShift[shift]) pinsOfShift.push(pin);
          });
          first[shift + 1] = pinsOfShift.length;
        }
        const leaderOf = Int16Array.from(pins, ({ leader }) => leader);
        const held = Int32Array.from(
          pins,
          (pin) => placesOf(pin).filter((shift) => assignment[shift] === pin.leader).length,
        );
        return {
          apply(shift, from, to) {
            let change = 0;
            for (let i = first[shift]!; i < first[shift + 1]!; i++) {
              const pin = pinsOfShift[i]!;
              const leader = leaderOf[pin]!;
              if (leader === from && --held[pin]! === 0) change++;
              if (leader === to && held[pin]!++ === 0) change--;
            }
            return change;
          },
        };
      },

      encode(model) {
        for (const pin of pins) {
          const places = placesOf(pin);
          if (places.length > 0 && places.every((shift) => fixedHolder[shift] !== FREE)) continue; // given
          model.row(model.duties(places, pin.leader), { min: 1 });
        }
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader] }) =>
      shift
        ? `${dateWords(shift.date, 'zh-CN')}已锁定由${leader!.name}值班，未照此安排。`
        : `${leader!.name}被锁定在一个没有班次的日期。`,
    en: ({ shifts: [shift], leaders: [leader] }) =>
      shift
        ? `${leader!.name} is pinned to ${dateWords(shift.date, 'en')} but does not hold a place that day.`
        : `${leader!.name} is pinned to a date without a place.`,
  },
});
