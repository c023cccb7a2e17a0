import { Component } from 'react';
import type { ReactNode } from 'react';
import { text } from '../text.ts';
import { Notice } from '../ui/Notice.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Catches what a part of the page throws while drawing, says so, and offers to reload. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.crash}>
        <Notice title={text.failure.crash} urgent>
          <p>{text.failure.crashHint}</p>
          <p className={styles.action}>
            <TextButton onPress={() => window.location.reload()}>{text.failure.reload}</TextButton>
          </p>
        </Notice>
      </div>
    );
  }
}
