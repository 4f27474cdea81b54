/** Writes a result to standard output and waits until it is through. */
export const written = (out: string | Uint8Array): Promise<void> =>
  new Promise((done) => {
    process.stdout.write(out, () => done())
  })
