using LeetSocial.Bench;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Commands;

DriverSockets.Tune();
try
{
    await CommandLine.Run(args);
    return 0;
}
catch (BenchException exception)
{
    for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
    {
        Console.Error.WriteLine(cause.Message);
    }

    return 1;
}
