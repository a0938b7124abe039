import * as fc from 'fast-check';
import { runs } from './runs.ts';

// what a property that says nothing else is tried with
fc.configureGlobal(runs(50, 5_000));
