/** What takes long on the wall clock and is shown in short elsewhere: `LONG_TESTS=1 npm test [FILE...]` runs it. */
export const tooLong = process.env.LONG_TESTS ? false : "takes long: LONG_TESTS=1 runs it";
