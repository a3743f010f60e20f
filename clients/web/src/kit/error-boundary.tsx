import { Component, type ReactNode } from 'react';

/** A fault in one page leaves the frame standing, and the way out of it. */
export class ErrorBoundary extends Component<
  { fallback: (error: unknown) => ReactNode; children: ReactNode },
  { fault: { error: unknown } | null }
> {
  override state: { fault: { error: unknown } | null } = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } };
  }

  override render() {
    const { fault } = this.state;
    return fault ? this.props.fallback(fault.error) : this.props.children;
  }
}
