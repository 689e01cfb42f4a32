package io.vigie.cli;

import picocli.CommandLine.Command;

/** {@code vigie evaluate}: how good is what Vigie finds. */
@Command(
    name = "evaluate",
    description = "Measures what Vigie finds against what people found.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {EvaluateRecordsCommand.class, EvaluateNamesCommand.class, EvaluateDatesCommand.class})
final class EvaluateCommand {}
