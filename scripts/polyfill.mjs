/** Ink 8 uses one thing that Node 20 lacks. */
if (!Promise.withResolvers) {
  Promise.withResolvers = function withResolvers() {
    let resolve
    let reject
    const promise = new this((res, rej) => {
      resolve = res
      reject = rej
    })
    return { promise, resolve, reject }
  }
}
