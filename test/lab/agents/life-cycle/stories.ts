/** All stories. */
import { LOCAL_STORIES } from "./local-stories.js";
import { NETWORK_STORIES } from "./network-stories.js";
import { SERVER_STORIES } from "./server-stories.js";
import type { Story } from "./story.js";

export const STORIES: readonly Story[] = [...LOCAL_STORIES, ...NETWORK_STORIES, ...SERVER_STORIES];
