import { Component, type ReactNode } from 'react';
import { forgetUseless } from '@/platform';

interface BoundaryProps {
  children: ReactNode;
  /** Stands in where what is shown cannot be drawn. */
  otherwise: ReactNode;
  /** Another one is another try. */
  stamp?: unknown;
}

/**
 * Keeps what cannot be drawn from taking the page along: an answer of another version of the server, or something kept by
 * another version of this one, which is forgotten.
 */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    forgetUseless();
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.broken && before.stamp !== this.props.stamp) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.otherwise : this.props.children;
  }
}
