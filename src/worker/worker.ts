import { type Scope, serve } from './serve.ts';

serve(self as unknown as Scope);
