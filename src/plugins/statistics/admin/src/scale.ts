/** The top of an axis: the next number of the form 1, 2 or 5 times a power of ten, at least 2, so that its half is whole. */
export const topOf = (values: readonly number[]): number => {
  const most = Math.max(2, ...values);
  const unit = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 5, 10].map((step) => step * unit).find((step) => step >= most) ?? most;
  return top % 2 === 0 ? top : top * 2;
};
