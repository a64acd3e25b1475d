/** In every test of the file it is this moment, until a test says another: whatever the day on which it is run. */
export const nowIs = (moment: string): void => {
  beforeEach(() => setNow(moment));
  afterEach(() => jest.mocked(Date.now).mockRestore());
};

/** From now on in this test, it is this moment. */
export const setNow = (moment: string): void => void jest.spyOn(Date, 'now').mockReturnValue(Date.parse(moment));
