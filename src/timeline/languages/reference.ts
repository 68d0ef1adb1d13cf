/** The day that dates are read from: fixed, so that nothing hangs on the clock. What is only implied by it is never used. */
export const reference = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 }
