#include "ent-check.h"
void ent_check_content (EntBriefing *briefing, EntReport *report) {}
