import { Injectable } from '@nestjs/common';

type Listener = (hospitalId: string) => void;

/** Tells whoever sends people to a hospital that it, or the guard around it, takes no more at this moment. */
@Injectable()
export class HospitalPressure {
  readonly #listeners: Listener[] = [];

  /** A listener must not throw. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  tell(hospitalId: string): void {
    for (const listener of this.#listeners) listener(hospitalId);
  }
}
