import { loadPaths } from '../api/paths.ts';
import type { PathsAnswer } from '../api/paths.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { EntityLink } from '../panels/EntityLink.tsx';
import shared from '../panels/panels.module.css';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { PathCard } from './PathCard.tsx';
import styles from './Paths.module.css';
import { findPaths, pathVariables, pathsKey } from './findPaths.ts';
import type { PathsPanelView } from './findPaths.ts';

const MOST_HOPS = 8;

/** The chains between two entities, best supported first, each as sentences with its sources. */
export default function PathsPanel({ panel }: { panel: PathsPanelView }) {
  const lens = useLiaison((state) => state.view.lens);
  const variables = pathVariables(panel, lens);
  const { answer, failure, retry } = useAnswer(pathsKey(variables), (signal) => loadPaths(variables, signal));
  if (failure) {
    return (
      <Notice title={text.failure.title} onRetry={retry} urgent>
        {failure}
      </Notice>
    );
  }
  if (answer === undefined) return <Loading>{text.paths.loading}</Loading>;
  if (answer.start === null || answer.goal === null) {
    return <Notice title={text.failure.gone}>{text.paths.gone}</Notice>;
  }
  return (
    <div className={shared.panel}>
      <div className={shared.head}>
        <p className={shared.crumb}>{text.paths.crumb}</p>
        <h2 className={shared.title}>
          {text.paths.from} <EntityLink {...answer.start} /> {text.paths.to.toLocaleLowerCase('en')}{' '}
          <EntityLink {...answer.goal} />
        </h2>
      </div>
      <Choices panel={panel} />
      <Chains answer={answer} panel={panel} />
    </div>
  );
}

function Choices({ panel }: { panel: PathsPanelView }) {
  const { from, to, hops, avoidHubs } = panel;
  return (
    <div className={styles.choices}>
      <Switch
        isSelected={avoidHubs}
        onChange={(on) => void findPaths(from, to, { hops, avoidHubs: on })}
        hint={text.paths.avoidHint}
      >
        {text.paths.avoidHubs}
      </Switch>
      <span className={styles.hops}>
        {text.paths.hops(hops)}
        {hops < MOST_HOPS && (
          <TextButton
            look="link"
            onPress={() => void findPaths(from, to, { hops: Math.min(MOST_HOPS, hops + 2), avoidHubs })}
          >
            {text.paths.more}
          </TextButton>
        )}
        <TextButton look="link" onPress={() => void findPaths(to, from, { hops, avoidHubs })}>
          {text.paths.swap}
        </TextButton>
      </span>
    </div>
  );
}

function Chains({ answer, panel }: { answer: PathsAnswer; panel: PathsPanelView }) {
  const { paths } = answer;
  if (paths.length === 0) return <p role="status">{text.paths.none(panel.hops)}</p>;
  return (
    <>
      <p className={shared.quiet} role="status">
        {text.paths.found(paths.length)}
      </p>
      <ol className={shared.cards}>
        {paths.map((path, index) => (
          <li key={path.relations.map((relation) => relation.id).join(' ')}>
            <PathCard path={path} panel={panel} index={index + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}
