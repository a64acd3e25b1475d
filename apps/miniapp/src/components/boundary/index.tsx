import { Component, type ReactNode, useEffect } from 'react';
import { askForUseless, clock, forgetUndrawnDrafts, forgetUseless, newTraceId, noteFault } from '@/platform';

interface BoundaryProps {
  children: ReactNode;
  /** Stands in where what is shown cannot be drawn. @param traceId under which the fault was noted */
  otherwise: (traceId: string) => ReactNode;
  /** Where one of them is another one, it is tried anew. */
  stamps?: readonly unknown[];
}

interface BoundaryState {
  traceId: string | null;
}

/** At once, since what was of no use is forgotten by then; from then on less and less often. */
const PAUSES = [0, 30_000, 60_000, 120_000, 300_000] as const;
/** What stood for longer was all right. */
const STOOD_MS = 600_000;

/** Forgets once what could not be drawn has let go of what it showed. */
function InPlace({ children }: { children: ReactNode }) {
  useEffect(() => {
    forgetUndrawnDrafts();
    return forgetUseless();
  }, []);
  return <>{children}</>;
}

/**
 * Keeps what cannot be drawn from taking the page along: an answer of another version of the server, or something kept by
 * another version of this one, which is forgotten. Nothing that was taken away asks again, so that it is asked for and tried anew by itself.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { traceId: null };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private triedAt = 0;

  static getDerivedStateFromError(): BoundaryState {
    return { traceId: newTraceId() };
  }

  override componentDidCatch(error: unknown): void {
    noteFault(error, this.state.traceId ?? undefined);
    if (clock.now() - this.triedAt > STOOD_MS) this.tries = 0;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      askForUseless();
      this.tryAgain();
    }, PAUSES[this.tries] ?? PAUSES[4]);
    this.tries += 1;
  }

  override componentDidUpdate(before: BoundaryProps, { traceId }: BoundaryState): void {
    const { stamps = [] } = this.props;
    // Another stamp that came with the fault is what could not be drawn.
    const isStanding = traceId !== null && this.state.traceId === traceId;
    if (isStanding && stamps.some((stamp, at) => stamp !== before.stamps?.[at])) this.tryAgain();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  /** Draws once more what could not be drawn; nothing where all is well. */
  tryAgain(): void {
    if (this.state.traceId === null) return;
    clearTimeout(this.timer);
    this.triedAt = clock.now();
    this.setState({ traceId: null });
  }

  override render(): ReactNode {
    const { children, otherwise } = this.props;
    return this.state.traceId === null ? children : <InPlace>{otherwise(this.state.traceId)}</InPlace>;
  }
}
