import { expandLabels } from './expand-labels';

describe('labels of rooms as they are typed', () => {
  it.each([
    ['301', ['301']],
    ['101–104', ['101', '102', '103', '104']],
    ['101 - 103', ['101', '102', '103']],
    ['A08-A11', ['A08', 'A09', 'A10', 'A11']],
    ['P.01–03', ['P.01', 'P.02', 'P.03']],
    ['5, 7; 9', ['5', '7', '9']],
    ['101-102, 102-103', ['101', '102', '103']],
    ['Khoa Nội', ['Khoa Nội']],
    ['A1-B3', ['A1-B3']],
    ['', []],
  ])('"%s" are %j', (typed, labels) => {
    expect(expandLabels(typed)).toEqual(labels);
  });

  it.each(['112–101', '1-500', '1-150, 151-300'])('"%s" are too many or backwards', (typed) => {
    expect(expandLabels(typed)).toBeUndefined();
  });
});
