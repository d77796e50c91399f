/** Whether a stored file's turn to be read back is on a day: each one's comes once in `every` days, without a list of who was last. */
export const isReadBackOn = (storedName: string, day: string, every: number): boolean => {
  const dayNumber = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return Number.parseInt(storedName.slice(0, 8), 16) % every === dayNumber % every;
};
