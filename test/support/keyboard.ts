import { EventEmitter } from 'node:events'

/** Standard input as Ink reads it, one key at a time. */
export class Keyboard extends EventEmitter {
  readonly isTTY = true
  #key: string | null = null

  read(): string | null {
    const key = this.#key
    this.#key = null
    return key
  }

  press(key: string): void {
    this.#key = key
    this.emit('readable')
  }

  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}
