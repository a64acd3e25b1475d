import { Component, type ReactNode } from 'react';
import { forgetUseless, newTraceId, noteFault } from '@/platform';

interface BoundaryProps {
  children: ReactNode;
  /** Stands in where what is shown cannot be drawn. @param traceId under which the fault was noted */
  otherwise: (traceId: string) => ReactNode;
  /** Another one is another try. */
  stamp?: unknown;
}

/**
 * Keeps what cannot be drawn from taking the page along: an answer of another version of the server, or something kept by
 * another version of this one, which is forgotten.
 */
export class Boundary extends Component<BoundaryProps, { traceId: string | null }> {
  override state = { traceId: null };

  static getDerivedStateFromError(): { traceId: string } {
    return { traceId: newTraceId() };
  }

  override componentDidCatch(error: unknown): void {
    forgetUseless();
    noteFault(error, this.state.traceId ?? undefined);
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.traceId !== null && before.stamp !== this.props.stamp) this.setState({ traceId: null });
  }

  override render(): ReactNode {
    const { children, otherwise } = this.props;
    return this.state.traceId === null ? children : otherwise(this.state.traceId);
  }
}
