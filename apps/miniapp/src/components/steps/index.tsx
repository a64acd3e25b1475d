import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y, scrollToTop, useElderMode } from '@/platform';
import { Button } from '../button';
import { Card } from '../card';
import { type Description, DescriptionList } from '../description-list';
import { Section } from '../section';
import { Asked } from './asked';
import styles from './index.module.scss';

/** One thing that a form asks for. */
export interface Question {
  /** What is done there, as the button that leads to it names it: `填写证件号码`. */
  task: string;
  node: ReactNode;
  /** Nothing is missing or wrong, so that one may go on; it is unless told. */
  done?: boolean;
  /** Somebody would go on although something is missing: says what. Without it the button takes no tap. */
  onTry?: () => void;
  /** The server refused what was answered here. */
  refused?: boolean;
  /** Its main button stands within it: the one that leads on is the lesser. */
  ownButton?: boolean;
  /** What was answered, for the last look. */
  answers?: readonly Description[];
}

interface StepsProps {
  questions: readonly Question[];
  /** The screen one has come to, from 0. The caller keeps it, with what was typed. */
  at: number;
  onTurn: (at: number) => void;
  /** What it is all about: above everything, or on the first screen. */
  lead?: ReactNode;
  /** Stands where what was answered is looked over. */
  look?: ReactNode;
  /** What is done on that last screen. */
  lookTask?: string;
  /** The way to send, with what went wrong. */
  children: ReactNode;
  /** Something else to do here, below everything or on the first screen. */
  aside?: ReactNode;
  /** It is being sent: there is no way back now. */
  busy?: boolean;
  /** One question a screen in usual mode, too. */
  apart?: boolean;
}

const isDone = ({ done = true }: Question) => done;

/** A form: all questions on one page, or in elder mode one a screen and at last a look at all answers. */
export function Steps({ questions, at, onTurn, children, lead, aside, busy, apart = false, ...last }: StepsProps) {
  const elder = useElderMode();
  const looks = elder && questions.length > (last.look === undefined ? 1 : 0);
  const screens = looks ? questions.length + 1 : Math.max(1, questions.length);
  const open = questions.findIndex((question) => !isDone(question));
  // What is kept of a form may lack an answer, or a question may have gone.
  const index = Math.max(0, Math.min(at, open < 0 ? screens - 1 : open));
  const question = questions[index];
  const refused = questions.findIndex((one) => one.refused === true);
  const isAlone = elder || apart;

  const turn = (to: number) => {
    onTurn(to);
    scrollToTop();
  };
  const turnNow = useRef(turn);
  useEffect(() => {
    turnNow.current = turn;
  });
  useEffect(() => {
    if (isAlone && refused >= 0) turnNow.current(refused);
  }, [isAlone, refused]);
  // Settled, so that an answer being typed does not move the screen on.
  useEffect(() => {
    if (isAlone && index !== at) turnNow.current(index);
  }, [isAlone, index, at]);

  if (!isAlone)
    return (
      <>
        {lead}
        {questions.map(({ task, node }) => (
          <Fragment key={task}>{node}</Fragment>
        ))}
        {children}
        {aside}
      </>
    );

  const { look, lookTask = t`核对信息` } = last;
  const taskAt = (place: number) => questions[place]?.task ?? lookTask;
  const goOn = () => (question === undefined || isDone(question) ? turn(index + 1) : question.onTry?.());
  return (
    <>
      {elder && screens > 1 && <Progress at={index + 1} of={screens} task={taskAt(index)} />}
      {index === 0 && lead}
      {question && (
        <Asked.Provider key={question.task} value={elder && screens > 1 ? question.task : ''}>
          {question.node}
        </Asked.Provider>
      )}
      {looks && !question && (look ?? <Look questions={questions} />)}
      {index === screens - 1 ? (
        children
      ) : (
        <Button
          kind={question?.ownButton ? 'secondary' : 'primary'}
          disabled={question && !isDone(question) && !question.onTry}
          reason={t`请先完成上面这一步`}
          onClick={goOn}
        >
          {elder ? t`下一步：${taskAt(index + 1)}` : t`下一步`}
        </Button>
      )}
      {index > 0 && <Button kind="ghost" disabled={busy} onClick={() => turn(index - 1)}>{t`上一步`}</Button>}
      {index === 0 && aside}
    </>
  );
}

/** Stays while screens come and go, so that each is announced. */
const Progress = ({ at, of, task }: { at: number; of: number; task: string }) => (
  <View className={styles.progress} {...a11y('status')}>
    <Text className={styles.place}>{t`第 ${at} 步，共 ${of} 步`}</Text>
    <Text className={styles.task}>{task}</Text>
  </View>
);

/** All that will be sent. */
const Look = ({ questions }: { questions: readonly Question[] }) => (
  <Section title={t`请看看对不对`}>
    <Card>
      <DescriptionList items={questions.flatMap(({ answers = [] }) => answers)} />
    </Card>
  </Section>
);
