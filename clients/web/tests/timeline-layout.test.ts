import { expect, test } from '@jest/globals';
import { labelsBeneath } from '../src/rooms/cases/timeline-layout.ts';

const left = 30;
const right = 600;

const bar = (name: string, x: number, width: number) => ({
  key: name,
  name,
  label: `${name}, siden 29. nov.`,
  place: { x, width },
});

test('whoever took over today is named beneath their sliver, within the picture', () => {
  const labels = labelsBeneath(
    [bar('Kari Nordmo', 30, 560), bar('Siri Voll', 596, 3)],
    left,
    right,
  );
  expect(labels).toEqual([
    { key: 'Siri Voll', text: 'Siri Voll, siden 29. nov.', x: 599, anchor: 'end' },
  ]);
});

test('a bar that bears its name has no second one beneath', () => {
  expect(labelsBeneath([bar('Kari Nordmo', 30, 560)], left, right)).toEqual([]);
});

test('a narrow bar with room after it is named from where it begins', () => {
  const bars = [bar('Siri Voll', 40, 12), bar('Kari Nordmo', 54, 540)];
  expect(labelsBeneath(bars, left, right)).toMatchObject([{ x: 40, anchor: 'start' }]);
});

test('of two names that would lie over each other the later stays', () => {
  const bars = [bar('Siri Voll', 590, 3), bar('Ola Dahl', 596, 3)];
  expect(labelsBeneath(bars, left, right).map(({ key }) => key)).toEqual(['Ola Dahl']);
});

test('in a narrow picture the name is kept and the day is left out', () => {
  const [label] = labelsBeneath([bar('Siri Voll', 196, 3)], left, 200);
  expect(label).toMatchObject({ text: 'Siri Voll', anchor: 'end' });
});
